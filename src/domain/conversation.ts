/** One earlier message of a conversation. */
export interface HistoryMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}
