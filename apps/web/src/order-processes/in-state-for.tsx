import { ageText } from '../office/age.js';
import { useNow } from '../office/use-now.js';

export const InStateFor = ({ since }: { since: string }) => ageText(useNow() - Date.parse(since));
