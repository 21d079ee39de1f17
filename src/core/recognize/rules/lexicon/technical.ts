/** Words of machines and of scanners, as they are written. */

/** Protocols, ciphers and parts, behind which an abbreviation is one of machines: "TCP MSS", "AES-256-CBC". */
export const PROTOCOLS = `TCP UDP IP AES DES 3DES RSA RC4 TLS SSL SSH HTTP DNS SMB ICMP GPT MBR CPU BIOS UEFI`;

/** Systems with which scanners begin what they call a find: "Win32/Acme.A". */
export const PLATFORMS = `Win32 Win64 MSIL Linux Android OSX MacOS JS VBS HTML W97M O97M PHP PowerShell`;

/** Types with which they do so: "Backdoor.Acme.b". */
export const DETECTED_TYPES = `
  Trojan Backdoor Loader Downloader Dropper Worm Ransom Ransomware Exploit HackTool Spyware Adware Infostealer Malware Riskware Virus Rootkit
`;

/** What stands before "RAT", "Backdoor" and the like in a word that is no program's name: "ReverseBackdoor". */
export const NO_PROGRAMS = `Class Boot File Resource Web Reverse Module Plugin Shell Simple Custom Android Remote`;

/** Endings of words that are programs' names. */
export const PROGRAM_ENDINGS = `RAT Ransom Stealer Wiper Backdoor Rootkit Bootkit Keylogger`;

/** Endings of names that say of themselves that they are software's. */
export const BRAND_ENDINGS = `loader bot rat locker stealer crypt crypter cryptor ware miner wiper shell dropper door grabber spy`;
