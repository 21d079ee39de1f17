import { actor, type Row } from '../rows';

/** How a text gives another name to somebody who acts and was named before, or to those it speaks of. */
export const ALIASES: readonly Row[] = [
  actor('also known as', 'explicit', 'ACTOR LINKS ^(aka|aliasNoun) _ LIST', {
    yes: ['APT41, aka [Copper Heron] and [Tin Gull], left.', 'APT41 (aliases [Copper Heron] and [Tin Gull]) left.'],
    no: ['The retailer, aka Bramblewood, left.'],
  }),
  actor('known as', 'explicit', 'ACTOR LINKS (known|trackingVerb) ^as _ LIST', {
    yes: ['APT41 (also known as [Copper Heron]) left.', 'APT41, tracked as [Copper Heron] by Acme and as [Tin Gull] by Orbit, left.'],
    no: ['Bears are known as Ursidae.'],
  }),
  actor('a known name behind another', 'explicit', 'NAME "?,"? LINKS ^(aka|aliasNoun) _ KIN', {
    yes: ['They say that [Copper Heron] (aka APT41) left.'],
    no: ['They say that Copper Heron (aka Bramblewood) left.'],
  }),
  actor('known as somebody known', 'explicit', 'NAME "?,"? LINKS (known|trackingVerb) ^as _ KIN', {
    yes: ['They say that [Copper Heron] (also known as APT41) left.'],
    no: ['They say that Copper Heron (also known as Bramblewood) left.'],
  }),
  actor('among known names', 'explicit', '^aka _ KIN', {
    yes: ['It was done by some, aka APT41 and [Copper Heron].'],
    no: ['It was done by some, aka Bramblewood.'],
  }),
  actor('alias of an actor', 'explicit', 'HEAD{12} LINKS ^(aka|aliasNoun) _ LIST', {
    yes: ['The group, aka [Copper Heron], left.', 'Hackers under the moniker [Copper Heron] left.'],
    no: ['The malware, aka Copper Heron, was seen.'],
  }),
  actor('a.k.a.', 'explicit', 'HEAD{12} LINKS ^a _ k _ a _ LIST', {
    yes: ['The group, a.k.a. [Copper Heron], left.'],
    no: ['The malware, a.k.a. Copper Heron, was seen.'],
  }),
  actor('a.k.a. of a known name', 'explicit', 'ACTOR LINKS ^a _ k _ a _ LIST', {
    yes: ['APT41 (a.k.a. [Copper Heron]) left.'],
    no: ['A bear (a.k.a. Bruno) left.'],
  }),
  actor('a known name behind another, a.k.a.', 'explicit', 'NAME "?,"? LINKS ^a _ k _ a _ KIN', {
    yes: ['They say that [Copper Heron] (a.k.a. APT41) left.'],
    no: ['They say that Copper Heron (a.k.a. Bramblewood) left.'],
  }),
  actor('among known names, a.k.a.', 'explicit', '^a _ k _ a _ KIN', {
    yes: ['It was done by some, a.k.a. APT41 and [Copper Heron].'],
    no: ['It was done by some, a.k.a. Bramblewood.'],
  }),
  actor('also called, of a known name', 'explicit', 'ACTOR ,"? (also|formerly|previously|otherwise|sometimes) ^(farNamingVerb|nearNamingVerb) the? LIST', {
    yes: ['APT41, also called [Copper Heron] or [Tin Gull], left.'],
    no: ['The retailer, also called Bramblewood, left.'],
  }),
  actor('a known name behind another, also called', 'explicit', 'NAME "?,"? (also|formerly|previously|otherwise|sometimes) ^(farNamingVerb|nearNamingVerb) the? KIN', {
    yes: ['They say that [Copper Heron], also called APT41, left.'],
    no: ['They say that Copper Heron, also called Bramblewood, left.'],
  }),
  actor('also X, of a known name', 'explicit', 'ACTOR "?,"? ^(also|formerly|previously) UNVERBED LIST', {
    yes: ['APT41 (also [Copper Heron], [Tin Gull]) left.', 'APT41, formerly [Copper Heron], left.'],
    no: ['APT41, also Known for much, left.', 'The town (also Bramblewood) left.'],
  }),
  actor('under the name', 'explicit', 'HEAD{12} (under|by) the ^name _ LIST', {
    yes: ['Hackers who act under the name [Copper Heron] left.'],
    no: ['The tool is sold under the name Copper Heron.'],
  }),
  actor('known as, of an actor', 'explicit', 'HEAD{12} LINKS known ^as _ LIST', {
    yes: ['The group is known as [Copper Heron] and [Tin Gull].'],
    no: ['The tool is known as Copper Heron.'],
  }),
];
