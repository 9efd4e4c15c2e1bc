import { teamsDrawing } from '../adapters/teams/drawing.js';
import { describeDrawn } from './drawn.js';

describeDrawn('teams', teamsDrawing);
