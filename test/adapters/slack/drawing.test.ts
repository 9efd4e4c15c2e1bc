import { describeDrawing } from '../drawing.js';
import { slackDrawing } from './drawing.js';

describeDrawing(slackDrawing);
