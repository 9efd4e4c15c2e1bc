import type { Person } from './assessment-state.js';
import type { Branded } from './brand.js';
import type { Language } from './language.js';
import type { Place, Platform } from './place.js';

export type HandOffId = Branded<'HandOffId'>;

/** A question that somebody handed on to the focal points, open until one of them answers. */
export interface HandOff {
  readonly id: HandOffId;
  /** Where it was handed on; the answer goes there. */
  readonly place: Place;
  /** The delivery that the desk had answered. */
  readonly of: string;
  readonly by: Person;
  readonly at: Date;
  readonly question: string;
  readonly remark?: string;
  /** That of the desk's answer. */
  readonly language: Language;
  /** Only whoever handed it on sees the answer. */
  readonly isPrivate?: true;
  /** The channel of the focal points, of the same platform and tenant; absent where there is none. */
  readonly channel?: string;
  readonly answered?: FocalPointAnswer;
}

/** What a focal point answered, in words of their own. */
export interface FocalPointAnswer {
  readonly by: Person;
  readonly at: Date;
  readonly text: string;
}

/** How questions reach the focal points. */
export interface FocalPoints {
  /** The channel for them on each platform, in whichever tenant. */
  readonly channels: Readonly<Partial<Record<Platform, string>>>;
  /** E-mail addresses, where there is no such channel. */
  readonly addresses: readonly string[];
}
