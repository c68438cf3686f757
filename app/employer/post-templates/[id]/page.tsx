import { notFound } from 'next/navigation';
import { getTranslations } from '@/lib/words/reader';
import { TemplateForm } from '../template-form';
import { Breadcrumb } from '@/components/ui/navigation';
import { PageHeading } from '@/components/ui/panel';
import { requireViewer } from '@/lib/auth/viewer';
import { postTemplateForm } from '@/lib/queries/post-template/post-template-form';

export default async function PostTemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('EMPLOYER', 'employer.agreements.write');
  const [words, form] = await Promise.all([
    getTranslations('employer.templates'),
    postTemplateForm(viewer, (await params).id),
  ]);
  if (!form?.template) notFound();
  const { name } = form.template;
  return (
    <div className="max-w-4xl">
      <Breadcrumb label={words('trail')} trail={[[words('short'), '/employer/post-templates'], [name]]} />
      <PageHeading title={words('editTitle', { name })} lead={words('formLead')} />
      <TemplateForm form={form} />
    </div>
  );
}
