import { describeDrawing } from '../drawing.js';
import { teamsDrawing } from './drawing.js';

describeDrawing(teamsDrawing);
