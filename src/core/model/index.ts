export * from './annotation';
export * from './entity';
export * from './mention';
export * from './problem';
export * from './span';
export * from './technique';
