import { persona, type Row } from '../rows';

/** How a text introduces single people by what they call themselves: handles on forums, sellers of access, personas. */
export const PERSONAS: readonly Row[] = [
  persona('under the handle X', 'explicit', '(by|under|using|use|uses|used|with|has) (the|a|an|his|her|their|its) handleAdjective? ^handleNoun of? _ HANDLE', {
    yes: ['Somebody who goes by the handle [night_heron] left.', 'They sell it under the new alias "[Copper77]".', 'One uses the alias [Tin Gull].'],
    no: ['He writes under the pseudonym Noah.', 'The cmdlet has the alias iwr.', 'It runs under the account Bramblewood.'],
  }),
  persona('a user known as X', 'explicit', 'personaNoun personaLink{0,3} known ^as _ HANDLE', {
    yes: ['A researcher who is only known as "[Copper Heron]" left.', 'It was sold by a user known as [th3gull].'],
    no: ['A town known as Bramblewood was hit.'],
  }),
  persona('a user named X', 'explicit', 'personaNoun personaLink{0,3} ^(named|called|nicknamed|dubbed|calling|identifying) (himself|herself|itself)? as? _ HANDLE', {
    yes: ['A user named [CopperHeron] left.', 'A seller calling himself [heron_7] left.'],
    no: ['A user called the help desk.', 'A town named Bramblewood was hit.'],
  }),
  persona('forum user X', 'explicit', 'forumWord ^personaNoun&small _ HANDLE', {
    yes: ['The forum user [tin_gull] left.', 'It was offered by the Telegram user "[Copper Heron]".'],
    no: ['The forum users left.', 'The system user Bramblewood exists.'],
  }),
  persona('data broker X', 'explicit', 'tradedWord ^brokerNoun&small _ HANDLE', {
    yes: ['The data broker "[Copper Heron]" left.', 'It was sold by the initial access broker [gull_x].'],
    no: ['The insurance broker Bramblewood left.'],
  }),
  persona('the hacker X', 'explicit', '^loneHacker&small _ HANDLE', {
    yes: ['The hacker [CopperHeron] left.', 'It was the hacktivist [Tin Gull].'],
    no: ['The hacker used a tool.', 'The baker Bramblewood left.'],
  }),
  persona('the actor x', 'explicit', 'the handleOwner{0,1} ^handleOwner&small SMALLNAME', {
    yes: ["The actor [copperheron]'s service is cheap."],
    no: ['The actor copperheron left.', "The actor group's service is cheap."],
  }),
  persona('the persona X', 'explicit', '^persona&small NAME', {
    yes: ['The persona "[Copper Heron]" left.', 'It was posted by the hacktivist persona [Tin Gull].'],
    no: ['The person Bramblewood left.', 'The persona, Dr. Bramblewood, left.'],
  }),
  persona('X, a hacker', 'explicit', 'NAME , (a|an) PHRASE{0,7} ^loneHacker&small', {
    yes: ['And so [CopperHeron], a young hacker, left.'],
    no: ['And so Bramblewood, a tool of the hacker, came.'],
  }),
  persona('alias "X"', 'explicit', 'CLEAR{12} ^alias QUOTED NAME', {
    yes: ['He posts on forums (alias "[Copper Heron]").'],
    no: ['The malware (alias "Bramblewood") was seen.', 'He posts (alias Bramblewood).'],
  }),
  persona('X (alias Y)', 'weak', 'NAME "?,"? ^alias _ NAME', {
    yes: ['They say that [Tin Gull] (alias [Copper-Heron]) left.'],
    no: ['They say that somebody (alias unknown) left.'],
  }),
];
