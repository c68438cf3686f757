import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { TemplateForm } from '../template-form';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { postTemplateForm } from '@/lib/queries/post-template/post-template-form';

export default async function NewPostTemplatePage() {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const [words, form] = await Promise.all([getTranslations('employer.templates'), postTemplateForm(viewer, undefined)]);
  if (!form) notFound();
  return (
    <div className="max-w-4xl">
      <Breadcrumb label={words('trail')} trail={[[words('short'), '/employer/post-templates'], [words('add')]]} />
      <PageHeading title={words('newTitle')} lead={words('formLead')} />
      <TemplateForm form={form} />
    </div>
  );
}
