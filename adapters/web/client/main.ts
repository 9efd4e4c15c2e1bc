import { startAsking } from './ask.js';
import { startComposer } from './composer.js';
import { showRefusal } from './conversation.js';
import { startCopying } from './copy.js';
import { startNewConversation } from './new-conversation.js';
import { startPassages } from './passage-window.js';
import { startThemes } from './theme.js';

startComposer();
startAsking();
startPassages();
startCopying();
startNewConversation();
startThemes(showRefusal);
