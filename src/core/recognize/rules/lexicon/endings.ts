/** Endings of addresses and of names of files, by category of the vocabulary. */
export const ENDINGS = {
  /** Endings of file names that reports mention. */
  fileEnding: `
    exe dll sys scr bat cmd ps1 psm1 vbs vbe js jse wsf wsh hta lnk msi msp jar apk ipa elf so dylib bin dat tmp log ini cfg conf xml json
    yaml yml csv tsv txt rtf doc docx docm dot dotm xls xlsx xlsm xlsb ppt pptx pptm pdf odt html htm mht chm php asp aspx jsp jspx cgi py
    pyc rb pl sh bash go rs java class cpp cs zip rar 7z gz tgz tar bz2 xz cab iso img vhd vhdx dmg pkg deb rpm png jpg jpeg gif bmp ico
    svg mp3 mp4 avi mov wav eml msg ost pst db sqlite mdb reg key pem crt cer pfx p12 yar yara rules sigma pcap pcapng md plist kext ocx
    cpl drv inf
  `,
  /** Top-level domains of addresses in reports; two-letter ones are countries'. A rare one is missed, so that no prose is masked. */
  topLevelDomain: `
    com org net edu gov mil int info biz name pro aero coop museum mobi asia tel xxx arpa onion example test invalid local app dev io ai
    co me tv cc xyz top site online club shop store tech space website live world today news blog cloud email host press run link click
    download work pw ws icu vip win bid loan stream date trade party review science men cyou buzz rest fun gq ml cf tk ga zip mov security
    systems network services support center agency academy company digital global group solutions zone city life page sbs lol monster
    quest cam bar beauty hair skin makeup ac ad ae af ag al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw
    by bz ca cd cg ch ci ck cl cm cn cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr gd ge gf gg gh gi gl gm
    gn gp gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls
    lt lu lv ly ma mc md mg mh mk mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm
    pn pr ps pt py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tl tm tn to tr tt tw
    tz ua ug uk us uy uz va vc ve vg vi vn vu wf ye yt za zm zw
  `,
} as const;
