/** Words of which names of organizations are made, so that their form tells what they are. */
export const FORM_WORDS = {
  /** Heads that stand before "of", "for" or "on": "Ministry of Health". */
  orgHead: `
    ministry ministries department bureau office bank university institute embassy committee commission council agency center centre
    directorate academy college association federation court house organization organisation authority administration chamber board union
    society school faculty guard cooperation confederation league consulate secretariat inspectorate
  `,
  /** Those of one place, whose names hold no "and". */
  onePlace: `university bank embassy consulate`,
  /** Heads in other languages, which need no link. */
  foreignHead: `
    banco banca banque universidad universidade universita universite universitat hopital ospedale klinikum universitatsklinikum
    stadtwerke bundesamt bundesministerium ministere ministerio landeskriminalamt hochschule
  `,
  /** What joins a head and what it is of. */
  headLink: `of for on against`,
  /** English words behind a name of a foreign head. */
  foreignEnd: `in and on for of`,
  /** Nouns that end an organization's name. */
  orgTail: `
    technologies university college institute foundation ministry agency authority commission committee association council party times
    airlines airways telecom telecommunications holdings police army navy hospital federation department bureau command parliament
    consortium laboratories laboratory bank pharmaceuticals motors bancorp insurance administration academy directorate embassy newspaper
    tribune herald senate congress railways railway hospitals clinic polytechnic gazette cooperative conservatory observatory museum
  `,
  /** Those that are as often a part of a longer name that is none: "Security Authority Subsystem Service". */
  innerTail: `authority command administration times`,
  /** Of what authorities of certificates and of systems are: "Certificate Authority". */
  technicalAuthority: `
    certificate certification registration root signing timestamping timestamp intermediate issuing local attribute validation
  `,
  /** Those before which "and" joins two companies, not two words of one name. */
  companyTail: `
    technologies airlines airways telecom telecommunications holdings bank bancorp motors pharmaceuticals hospital hospitals clinic
  `,
  /** Two nouns that end a name together: the first … */
  tailFirst: `resource coordination oil gas petroleum shipping medical health school public stock cancer research space power news
    coast border national armed air task`,
  /** … and the second. */
  tailSecond: `center centre system service district schools exchange agency company guard force forces`,
  /** What ends the name of a state's body behind a noun of its work: "National Investigation Headquarters". */
  stateTail: `service headquarters`,
  /** The nouns of its work. */
  stateWork: `security intelligence investigation cybersecurity protection`,
  /** What says that it is a state's. */
  stateFirst: `national federal state foreign general central military royal`,
  /** Legal forms, as they are written; they may follow a comma. */
  legalForm: `Inc Incorporated Corp Corporation Ltd LTD Limited LLC GmbH AG PLC Plc LLP SA SRL SpA BV NV KG Pte Pty Co`,
  /** What companies add to their names beside these. */
  companyForm: `group holding holdings company co technologies technology international enterprises corp incorporated`,
  /** Words of machines, of which "Command" is an order. */
  machine: `os windows linux powershell shell execute unix dos remote run`,
  /** Small words within organizations' names. */
  connector: `of for and the de du des la on in und für al e y di del`,
  /** Behind these an article may stand within a name: "Organization for the Prohibition of …". */
  linkWord: `of for on in`,
  /** Verbs that no name has: a title in capitals is a sentence, "Choices Are Badly Limited". */
  verbWord: `is are was were be been has have had will can may`,
  /** Behind the "s" of an owner within a name: "Lindale Children's Hospital". */
  house: `hospital college clinic`,
} as const;
