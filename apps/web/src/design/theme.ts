import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Mantine asks for ten shades; components only use those that `variables` maps to our tokens. */
const teal: MantineColorsTuple = [
  '#e2f0f1',
  '#c3d9db',
  '#a9d0d3',
  '#74d5da',
  '#4fc3c9',
  '#3f8f97',
  '#0f6b74',
  '#0b5860',
  '#094a51',
  '#04262a',
];

/** Text on our own colour is dark in the dark scheme. */
const variantColors: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const isOurs = input.color === undefined || input.color === 'teal';
  return input.variant === 'filled' && isOurs ? { ...colours, color: 'var(--on-brand)' } : colours;
};

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  colors: { teal },
  primaryColor: 'teal',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  variantColorResolver: variantColors,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

const ours = {
  '--mantine-color-body': 'var(--bg)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-error': 'var(--dead)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--sunken)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--border)',
  '--mantine-color-teal-filled': 'var(--brand)',
  '--mantine-color-teal-filled-hover': 'var(--brand-hover)',
  '--mantine-color-teal-light': 'var(--brand-soft)',
  '--mantine-color-teal-light-hover': 'var(--brand-soft)',
  '--mantine-color-teal-light-color': 'var(--brand)',
  '--mantine-color-teal-outline': 'var(--brand)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
};

/** Lets Mantine's components take their colours from `tokens.css`, in both colour schemes. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light: ours, dark: ours });
