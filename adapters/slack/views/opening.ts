import type { Actor } from '../../../src/domain/actor.js';
import type { AssessmentId } from '../../../src/domain/assessment.js';
import type { FormName } from '../../../src/domain/form.js';
import type { IncomingMessage } from '../../../src/domain/incoming-message.js';
import type { Language } from '../../../src/domain/language.js';
import type { PassageId } from '../../../src/domain/passage.js';
import type { Place } from '../../../src/domain/place.js';
import type { Client } from '../clients.js';
import type { ViewAction } from './actions.js';

/** Somebody pressed what opens a modal. */
export interface Opening {
  readonly client: Client;
  /** Slack's leave to open one, good for three seconds. */
  readonly trigger: string;
  readonly language: Language;
  /** Pressed in a modal that is open, and goes on top of it. */
  readonly isOnTop?: true;
}

export interface FormToOpen extends Opening {
  readonly form: FormName;
  /** What stands on the button. */
  readonly label: string;
  /** To be kept as the view's `private_metadata` as it is. */
  readonly metadata: string;
  /** Also asks for the channel that it is to go on in. */
  readonly asksChannel?: true;
}

export interface PassageToOpen extends Opening {
  readonly passage: PassageId;
  /** What it was pressed in, if that was a modal: a passage takes the place of another, since Slack stacks no more than three. */
  readonly view?: OpenView;
  /** To be kept as the view's `private_metadata` as it is; without it, nothing can be asked or done from the modal. */
  readonly metadata?: string;
}

/** Seals where a view acts, so that it is known for the desk's own when it comes back; undefined when no view holds that. */
export type SealOrigin = (origin: {
  readonly place: Place;
  readonly command?: string;
  readonly isPrivate?: true;
}) => string | undefined;

export interface TableToOpen extends Opening {
  readonly assessment: AssessmentId;
  readonly actor: Actor;
  /** Where it was pressed. */
  readonly place: Place;
  readonly seal: SealOrigin;
}

export interface HomeToPublish {
  readonly client: Client;
  readonly tenant: string;
  readonly actor: Actor;
  readonly language: Language;
  /** The direct conversation of the person with the desk. */
  readonly channel: string;
  /** To be kept as the view's `private_metadata` as it is. */
  readonly metadata: string;
}

/** A view that is open, as the platform tells of it. */
export interface OpenView {
  readonly id: string;
  readonly type: string;
  readonly hash?: string;
  readonly callback_id?: string;
  readonly private_metadata?: string;
}

export interface ViewPressed extends Opening {
  readonly action: ViewAction;
  readonly view: OpenView;
  readonly actor: Actor;
  /** Where the view acts. */
  readonly place: Place;
  readonly seal: SealOrigin;
}

export interface DoneInView {
  readonly client: Client;
  readonly view: OpenView;
  readonly actor: Actor;
  readonly language: Language;
  readonly message: IncomingMessage;
}
