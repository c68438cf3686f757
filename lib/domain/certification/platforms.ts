import { z } from 'zod';

/** Figure 4 of the guide: what the certification shall serve. One certification serves all chosen. */
export const PLATFORM_CHOICES = ['both', 'signing', 'recruiting'] as const;
export type PlatformChoice = (typeof PLATFORM_CHOICES)[number];

export const platformChoiceInput = z.enum(PLATFORM_CHOICES, { error: 'PLATFORM_MISSING' });

/** The choice as it is stored: one entry a platform. */
export function platformsOf(choice: PlatformChoice): string[] {
  return choice === 'both' ? ['recruiting', 'signing'] : [choice];
}

/** The stored platforms as the choice that made them; null before there was one. */
export function choiceOf(platforms: readonly string[]): PlatformChoice | null {
  if (platforms.length > 1) return 'both';
  return PLATFORM_CHOICES.find((choice) => choice === platforms[0]) ?? null;
}
