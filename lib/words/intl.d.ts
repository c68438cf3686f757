import type { chinese } from './chinese';
import type { Locale as OurLocale } from './catalogues';

declare module 'next-intl' {
  interface AppConfig {
    Locale: OurLocale;
    Messages: typeof chinese;
  }
}
