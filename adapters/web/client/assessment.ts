import { startCopying } from './copy.js';
import { startDrafts } from './drafts.js';
import { startKeys } from './keys.js';
import { startLive } from './live.js';
import { announce } from './page.js';
import { startPassages } from './passage-window.js';
import { startThemes } from './theme.js';
import { startUpload } from './upload.js';
import { startWatching } from './watch.js';

startDrafts();
startLive();
startWatching();
startKeys();
startUpload();
startPassages();
startCopying();
startThemes(announce);
