import { slackDrawing } from '../adapters/slack/drawing.js';
import { describeDrawn } from './drawn.js';

describeDrawn('slack', slackDrawing);
