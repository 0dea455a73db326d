import { mount } from 'svelte';
import '../design/base.css';
import WallPage from './WallPage.svelte';

const target = document.getElementById('wall');
if (!target) throw new Error('The wall page has no place to draw in.');

mount(WallPage, { target });
