/** Parts that several templates share. */
export const htmlParts = {
  greeting: `<p style="margin:0 0 12px;">{{greeting}}</p>`,
  button: `<p style="margin:24px 0 0;"><a class="button" href="{{shopUrl}}" target="_blank" style="display:inline-block;padding:12px 20px;border-radius:8px;background-color:#0f6b74;color:#ffffff;font-weight:600;text-decoration:none;">{{button}}</a></p>`,
  linkButton: `<p style="margin:24px 0;"><a class="button" href="{{url}}" target="_blank" style="display:inline-block;padding:12px 20px;border-radius:8px;background-color:#0f6b74;color:#ffffff;font-weight:600;text-decoration:none;">{{button}}</a></p>`,
} as const;

export const heading = (text: string) =>
  `<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;">${text}</h1>\n{{> greeting}}`;

export const paragraph = (text: string) => `<p style="margin:0 0 12px;">${text}</p>`;
