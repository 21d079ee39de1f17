export { graphOfEntity, graphOfReport, type Graph, type GraphEdge, type GraphNode, type NamedEntity } from './graph';
export { NODES_AT_MOST, summedUp } from './summary';
export { monthLabel, monthOf, timeLineOf, type TimeLine, type TimeLineBar } from './timeLine';
export { overviewOf, type Cell, type CountedName, type CountedReport, type Overview, type OverviewRow, type TargetedRow } from './overview';
export { resemblingCampaigns, type Resemblance } from './resemble';
export { overstatementsIn, type Overstatement } from './attribution';
export {
  tacticNames,
  techniqueCard,
  techniqueCompletions,
  techniqueItems,
  techniqueRows,
  techniqueTable,
  type AttackUses,
  type TechniqueCard,
  type TechniqueRow,
} from './techniques';
