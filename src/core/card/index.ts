/** What a card tells of an entity, as data: the editor, the panel and the command line show the same. */
export { cardOf, FULL_CARD, SHORT_CARD, type Card, type CardLabel, type CardLength, type CardRow } from './card';
export { isConfirmed, weightOf } from './claims';
export { entitiesOf, matchedName } from './head';
export type { CardItem, CardWords } from './item';
export type { CardSource } from './sources';
