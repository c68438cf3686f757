import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const withWords = createNextIntlPlugin('./lib/server/request-words.ts');

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ['pdfkit', 'fontkit', 'xlsx', 'graphile-worker', '@node-rs/argon2', 'pg', 'nodemailer'],
  typedRoutes: false,
};

export default withWords(config);
