import { mount } from 'svelte';
import '../design/base.css';
import Desk from './Desk.svelte';

const target = document.getElementById('desk');
if (!target) throw new Error('The desk page has no place to draw in.');

mount(Desk, { target });
