import type { EntityId } from '../../../src/core';

/** Short reports, written for this test. Each is about a bundled campaign, and names everything but the campaign. */
export const TEXTS: readonly { readonly about: EntityId; readonly text: string }[] = [
  {
    about: 'campaign/solarwinds-compromise',
    text: `A trojanised update of a network monitoring product opened the doors of federal agencies in Washington. The implant,
SUNBURST, slept for two weeks before it spoke to its server; on a handful of victims TEARDROP and Raindrop loaded Cobalt
Strike. FireEye noticed the intrusion first, Microsoft followed the tokens that were forged for cloud mailboxes. The United
States later held Russia's SVR responsible.`,
  },
  {
    about: 'campaign/2016-ukraine-electric-power-attack',
    text: `Shortly before midnight the breakers of a transmission substation north of Kyiv opened one after the other. The operators in
Ukraine were back within an hour, by hand. The malware, which ESET calls Industroyer, speaks the protocols of substations
itself; nobody had to move a mouse. Sandworm is thought to be behind it.`,
  },
  {
    about: 'campaign/mustang-panda-lures-2019',
    text: `Archives with a shortcut inside were mailed with decoys about the Shan Tai, a policy conference in Vietnam and a tender of
MIAT Mongolian Airlines. Opening the shortcut starts a script that drops PlugX or a stager of Cobalt Strike. The
China-Zentrum in Germany and readers in Pakistan and Myanmar seem to be meant, too.`,
  },
  {
    about: 'campaign/night-dragon',
    text: `Oil and gas companies lost bidding documents over more than a year. The intruders came in through SQL injection on public web
servers, left ASPXSpy there, dumped hashes with gsecdump and kept control with a remote administration tool named zwShell,
built for each victim. Executives in Kazakhstan, Taiwan, Greece and the U.S. were targeted.`,
  },
  {
    about: 'campaign/homeland-justice',
    text: `Government services in Albania went offline in July. A ransom note and a wiper came within minutes of each other: ROADSWEEP
encrypted files, ZeroCleare erased disks through the RawDisk driver. The attackers had been inside for fourteen months.
Tirana broke off relations with Iran.`,
  },
  {
    about: 'campaign/cutting-edge',
    text: `Two flaws of a VPN appliance were chained before any patch existed. Web shells named LIGHTWIRE and BUSHWALK gave access,
WARPWIRE took passwords at the logon page, and ZIPLINE waited for a magic header in TLS traffic. MITRE disclosed that its
research network had been entered this way; Mandiant suspects a group from China.`,
  },
  {
    about: 'campaign/operation-dream-job',
    text: `A recruiter on LinkedIn offered engineers of a defence company in Israel a position abroad. The job description was a
document with a remote template, and the next stage a DLL that analysts named DRATzarus; Torisma followed on the machines
that were worth it. Lazarus Group is seen behind these offers.`,
  },
  {
    about: 'campaign/funnydream',
    text: `On some two hundred hosts of governments in South-East Asia we saw the backdoor Chinoxy for persistence, then PcShare,
customised from its public source, and a third one that records keys and the screen. Files were gathered by ccf32 and taken
out on a schedule, by day.`,
  },
  {
    about: 'campaign/operation-honeybee',
    text: `Word documents about humanitarian aid, some with macros and some with a dropper disguised as a converter, were sent in
Korean. SYSCON talks to its server by FTP. Victims were found in South Korea and also in Vietnam, Singapore, Japan,
Indonesia, Canada and Argentina.`,
  },
  {
    about: 'campaign/versa-director-zero-day-exploitation',
    text: `A zero-day in the management interface of an SD-WAN product let intruders upload a Java archive. The web shell, VersaMem,
hooks the login and stores the passwords of administrators; Lumen's Black Lotus Labs found it at internet providers in the
United States and ascribes it to Volt Typhoon with moderate confidence.`,
  },
];
