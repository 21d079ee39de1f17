export { parseYaml, YAML_LIMITS, type ParsedYaml, type YamlResult } from './parse';
export { checkSchema } from './schema';
