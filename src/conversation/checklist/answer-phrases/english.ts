import { type AnswerPhrases, begins, lead, words, WORDS } from './phrase.js';

const EN_DONE = String.raw`(?:been )?(?:split|disaggregated|broken down|consulted|asked|involved|invited|included|covered|trained|addressed|mentioned|done)`;
const EN_BE = '(?:is|are|was|were|has|have)';

export const ENGLISH: AnswerPhrases = {
  lead: lead(
    'well|h+m+|u+h*m*|er+m*|so|ok(?:ay)?|oh|ah|hi(?: all| everyone| team)?|hello(?: all)?|honestly|frankly|actually',
    "to be honest|tbh|(?:i|we)(?:'d| would) say|(?:my |our |the )?answer(?: is)?|it'?s(?: an?)?|it is(?: an?)?|that'?s an?|just",
    "unfortunately|sadly|sorry|i'?m afraid",
  ),
  forms: [
    [
      'dont-know',
      'open',
      begins(
        String.raw`(?:(?:i|we) )?(?:really |honestly |still )?(?:don'?t|do not) (?:really |actually )?k(?:now|nwo|onw)(?: yet| really)?`,
        String.raw`(?:(?:i|we) )?(?:have )?no (?:real )?(?:idea|clue)`,
        String.raw`(?:i'?m |we'?re |i am |we are )?(?:really |still |just )?(?:unsure|not (?:so |too |quite |fully |entirely |completely |really |very |100 ?% )?(?:sure|certain)(?: yet)?)`,
        String.raw`(?:(?:i|we) )?(?:can'?t|cannot|couldn'?t) (?:really )?(?:say|tell)|hard to say|not known`,
      ),
    ],
    ['dont-know', 'marked', begins('idk|dunno|unknown')],
    [
      'not-applicable',
      'open',
      begins(
        String.raw`not ap+licable|(?:(?:it|this|that|this one) )?(?:does not|doesn'?t) apply|not relevant|n\.a\.?|n ?\/ ?a`,
      ),
    ],
    ['not-applicable', 'marked', begins('na|irrelevant')],
    [
      'partly',
      'open',
      begins(
        String.raw`(?:(?:yes|yeah),? )?(?:but )?(?:only |just )?(?:part(?:ly|ley|ily)|parlty|partial+y)(?! \d)`,
        'to (?:some|a certain) extent|to a (?:certain )?degree',
      ),
    ],
    [
      'partly',
      'marked',
      begins(
        String.raw`(?:only |just )?(?:in part|somewhat|half(?:way)?|half[- ](?:and[- ])?half|fifty[- ]fifty|50 ?[/-] ?50)`,
        'kind ?of|kinda|sort of|sorta|incomplete(?:ly)?|not (?:fully|entirely|completely|quite|everywhere|all(?: of (?:it|them))?)|some of (?:it|them)|a (?:bit|little)',
      ),
    ],
    [
      'partly',
      'sentence',
      begins(
        `(?:only |just )?(?:some|half|most|a few|part|not (?:all|every))(?: of)? ${WORDS}${EN_BE} ${EN_DONE}`,
        `not (?:fully|entirely|completely) ${EN_DONE}`,
      ),
    ],
    [
      'yes',
      'marked',
      begins(
        String.raw`y+e+s+|yse|ye[pa]+h?|yup`,
        'yes,? (?:indeed|of course)|definitely|absolutely|certainly|fully',
      ),
    ],
    ['yes', 'alone', begins('y|of course|indeed|for sure')],
    [
      'no',
      'marked',
      begins(
        String.raw`no+|nope|nah|not at all|none(?: at all| of (?:it|them)| whatsoever)?|never|nothing|nobody|no[ -]one`,
        '(?:of course|certainly|definitely|absolutely|clearly|unfortunately|sadly) not',
        '(?:we |they )have none|there (?:is|are|was|were) none',
      ),
    ],
    ['no', 'alone', begins("n|not|(?:we|they) (?:did not|didn'?t|have not|haven'?t)")],
    [
      'no',
      'sentence',
      begins(`(?:none of ${WORDS}|(?:nobody|no[ -]one|none) )${EN_BE} ${EN_DONE}`),
    ],
  ],
  clause: {
    yes: words(
      "^(?:we|it|they|there|the|this|that|i|all|both|our|he|she|it's|because|since|in|see|page|annex|section|with)",
    ),
    no: words(
      "^(?:we|it|they|there|the|this|that|i|our|he|she|it's|because|since|not|nothing|none|nobody|never)",
    ),
  },
  doubt: {
    yes: words(
      'but|except|only|although|though|however|partly|partially|in part|not?|none|never|unless|almost|nearly|mostly|maybe|perhaps|probably|possibly',
      'planned|planning|we plan|will|would|should|could|soon|draft|pending|ongoing|in progress|under ?way|next (?:week|month|year)|tomorrow|later|hope|supposed',
      'some|a few|half|a (?:bit|little)|more or less|(?:kind|sort) of|kinda|i (?:think|guess|suppose|believe|see|know|understand|hear|agree|mean)|as far as',
      "this one|that one|other one|that'?s (?:fine|ok(?:ay)?|good)|gaps?|missing|absent|lack(?:s|ing)?|forgot(?:ten)?|wrong|problem|question|if|theory|principle|paper|let me|wait|moment|check|hold on|please|thanks?|thank you|\\p{L}+n't|right|sure",
    ),
    no: words(
      'but|except|although|though|however|partly|partially|in part|yes|some|a few|planned|planning|we plan|will|soon|(?<!not )yet|maybe|perhaps|probably|possibly|unless',
      "problems?|worries|worry|matter|thanks?|thank you|way|i mean|wait|moment|check|hold on|let me|fine|ok(?:ay)?|all good|doubt|go back|you'?re",
      "applicable|apply|relevant|n\\/a|(?:don'?t|not|do not) know|sure|idea|not (?:all|every|everyone|everywhere|fully|entirely|completely|quite|only|just|exactly)",
      "(?:we|they|it) (?:did|do|does|have|has|was|is|are|were)(?! not|n't| no| none| nothing)|(?:has|have) (?:it|one|them)|there (?:is|are|was|were)(?! no)|you|other one|already|almost|nearly|rather|wrong|question",
    ),
    partly: words(
      'maybe|perhaps|probably|or (?:fully|not|no|yes)|^(?:sure|agree|right|understand|clear|convinced)',
    ),
    'dont-know': words(
      '^(?:what|why|how|who|whom|which|where|you)|but|yes|no|partly|maybe|perhaps|probably|i (?:think|guess|suppose|believe)|though|although|mean|means|^i (?:follow|understand|get)',
    ),
    'not-applicable': words(
      'but|except|unless|yet|maybe|perhaps|probably|might|all|every|everyone|everywhere|i (?:think|guess|suppose|believe)',
    ),
  },
};
