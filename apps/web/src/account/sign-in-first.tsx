import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import screens from '../design/screens.module.css';
import { signInLink } from '../session/sign-in-link.js';

interface SignInFirstProps {
  readonly title: string;
  readonly children: string;
}

/** Leads to the sign-in and back to this screen. */
export function SignInFirst({ title, children }: SignInFirstProps) {
  const { href } = useLocation();
  return (
    <div className={screens.middle}>
      <IconLock size={40} stroke={1.5} color="var(--brand)" aria-hidden />
      <h1>{title}</h1>
      <p>{children}</p>
      <div className={screens.leads}>
        <Button component="a" href={signInLink(href)}>
          Sign in
        </Button>
        <Button component="a" href="/account/register" variant="default">
          Make an account
        </Button>
      </div>
    </div>
  );
}
