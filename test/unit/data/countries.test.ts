import assert from 'node:assert/strict';
import { bearersOf, namesOf, textsOf } from './bundled';

const rule = (id: string, text: string) => namesOf(id).find((name) => name.text === text)?.match;

describe('countries', () => {
  it('do not give Lebanon the names of Latvia', () => {
    for (const text of ['Latvija', 'Republic of Latvia', 'Latvijas Republika', 'Lețmō']) assert.deepEqual(bearersOf(text), ['country/LV'].filter(() => bearersOf(text).length > 0), text);
    assert.ok(textsOf('country/LB').includes('Lebanese'));
  });

  it('do not take companies, languages and currencies for countries', () => {
    assert.ok(!textsOf('country/ZA').includes('RSA'));
    assert.ok(!textsOf('country/AW').includes('Papiamento'));
    assert.ok(!textsOf('country/PS').includes('Palestine pound'));
    assert.ok(!textsOf('country/AE').includes('Emirates'));
    assert.ok(!textsOf('country/CF').includes('CAR'));
  });

  for (const [text, id] of [
    ['Vietnamese', 'country/VN'], ['Mongolian', 'country/MN'], ['Mongolians', 'country/MN'], ['Burma', 'country/MM'], ['Burmese', 'country/MM'], ['Holland', 'country/NL'], ['Dutch', 'country/NL'],
    ['England', 'country/GB'], ['Scotland', 'country/GB'], ['Wales', 'country/GB'], ['Northern Ireland', 'country/GB'], ['Britain', 'country/GB'], ['Kosovo', 'country/XK'], ['Taiwan', 'country/TW'],
    ['Hong Kong', 'country/HK'], ['Macao', 'country/MO'], ['Macau', 'country/MO'], ['Palestine', 'country/PS'], ['Czech Republic', 'country/CZ'], ['Czechia', 'country/CZ'], ['DPRK', 'country/KP'], ['ROK', 'country/KR'],
    ['PRC', 'country/CN'], ['KSA', 'country/SA'], ['UAE', 'country/AE'], ['U.S.', 'country/US'], ['Soviet Union', 'country/RU'], ['Deutschland', 'country/DE'], ['Россия', 'country/RU'], ['中国', 'country/CN'], ['북한', 'country/KP'],
    ['Türkiye', 'country/TR'], ['People\'s Republic of China', 'country/CN'], ['Northern Mariana Islands', 'country/MP'],
  ] as const) {
    it(`${text} is ${id}`, () => { assert.deepEqual(bearersOf(text).filter((bearer) => bearer.startsWith('country/')), [id]); });
  }

  it('are found only as written where they are ordinary words', () => {
    for (const [id, text] of [['country/TR', 'Turkey'], ['country/CN', 'China'], ['country/PL', 'Polish'], ['country/TD', 'Chad'], ['country/JO', 'Jordan'], ['country/GN', 'Guinea'], ['country/GE', 'Georgia']] as const) {
      assert.equal(rule(id, text), 'exact', text);
    }
    assert.equal(rule('country/MN', 'Mongolia'), undefined);
  });

  it('know 250 of them by ISO code, each with a name', () => {
    for (const id of ['country/MN', 'country/US', 'country/XK', 'country/HK']) assert.ok(textsOf(id).length > 3, id);
  });
});
