import { hubIn } from './hub-in.ts';

const place = document.querySelector('main');
if (place) hubIn(place);
document.querySelector('dialog')?.showModal();
