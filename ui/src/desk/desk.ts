/** Draws the desk. */
import { mount } from 'svelte';
import '../design/base.css';
import App from './App.svelte';

const target = document.getElementById('desk');
if (!target) throw new Error('The desk page has no place to draw in.');

mount(App, { target });
