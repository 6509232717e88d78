import './preview.css';
import { editor } from './editor-api.js';
import { startPreview } from './start-preview.js';
import { startReview } from './review/start-review.js';

const place = document.querySelector<HTMLElement>('#page');
if (place) {
  if (place.dataset['page'] === 'review') startReview(place, editor);
  else startPreview(place, editor);
}
