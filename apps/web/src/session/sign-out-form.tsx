import type { PropsWithChildren } from 'react';

/**
 * A plain form, because the sign-out leads through Identity and needs a page load. It takes along what this tab has kept of the
 * person, such as an address that was typed at the checkout.
 */
export function SignOutForm({ className, children }: PropsWithChildren<{ readonly className?: string | undefined }>) {
  return (
    <form method="post" action="/sign-out" className={className} onSubmit={() => sessionStorage.clear()}>
      {children}
    </form>
  );
}
