/** What stands behind a name in Korean without a space. */

/** Particles, and what a name becomes with a syllable. */
export const PARTICLES = `
  은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 나 이나 부터 까지 처럼 보다 라는 이라는 및 등 등의 인 인들 계 측 내 발 산 군
`;

/** Nouns before which the name of a country is put: government, authorities, company, hacker … */
export const NOUNS_BEHIND = `정부 당국 기업 해커 해킹 경찰 외교부 국방부 대사관 국민 그룹 조직`;

/** Particles behind those. */
export const LAST_PARTICLES = `은 는 이 가 을 를 의 에 에서 에게 로 으로 와 과 도 만 부터 까지 들 들이 들은 들을`;
