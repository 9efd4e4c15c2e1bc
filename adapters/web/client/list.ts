import { showMoments } from './moments.js';
import { startThemes } from './theme.js';

showMoments(document);
startThemes(() => undefined);
