import { Alert, Box, Button, Container, Group, ScrollArea, Stack, Stepper, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import type { FormEvent, KeyboardEvent } from 'react';
import { FormProvider } from 'react-hook-form';
import { moveOn } from '../kit/form.tsx';
import { BodiesStep } from './bodies-step.tsx';
import { LayoutStep } from './layout-step.tsx';
import { NamesStep } from './names-step.tsx';
import { SummaryStep } from './summary-step.tsx';
import { useWizard } from './use-wizard.ts';
import { WelcomeStep } from './welcome-step.tsx';
import { STEPS } from './wizard-values.ts';

const LAST = STEPS.length - 1;

/** The first-run wizard: who the office is, what its papers look like. Nothing typed is lost on the way back. */
export const FirstRunScreen = () => {
  const { form, step, setStep, next, back, finish, failure, restored, refused } = useWizard();
  const { isSubmitting } = form.formState;
  const forward = () => void (step === LAST ? finish() : next());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    forward();
  };
  const keys = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    if (event.ctrlKey) {
      event.preventDefault();
      forward();
    } else moveOn(event);
  };
  return (
    <FormProvider {...form}>
      <form className="first-run" onSubmit={submit} onKeyDown={keys} noValidate>
        <Stack h="100vh" gap={0}>
          <Box px="lg" py="md" style={{ borderBottom: '1px solid var(--mantine-color-gray-3)' }}>
            <Container size={1180} px={0}>
              <Stepper active={step} onStepClick={(to) => to < step && setStep(to)} size="sm" iconSize={30}>
                {STEPS.map((label, index) => (
                  <Stepper.Step key={label} label={label} allowStepSelect={index < step} />
                ))}
              </Stepper>
            </Container>
          </Box>
          <ScrollArea style={{ flex: 1, minHeight: 0 }} type="auto">
            <Container size={1180} px="lg" py="lg">
              {failure !== null && (
                <Alert color="red" icon={<IconAlertTriangle size={18} />} title="Chưa lưu được" role="alert" mb="md">
                  {failure.message}
                </Alert>
              )}
              {restored && step > 0 && step < LAST && (
                <Text size="sm" c="dimmed" mb="sm" role="status">
                  Nội dung đã nhập lần trước được giữ lại.
                </Text>
              )}
              {step === 0 && <WelcomeStep onStart={forward} />}
              {step === 1 && <NamesStep refused={refused} />}
              {step === 2 && <BodiesStep />}
              {step === 3 && <LayoutStep />}
              {step === LAST && <SummaryStep onEdit={setStep} />}
            </Container>
          </ScrollArea>
          {step > 0 && (
            <Box px="lg" py="sm" style={{ borderTop: '1px solid var(--mantine-color-gray-3)' }}>
              <Container size={1180} px={0}>
                <Group justify="space-between">
                  <Button
                    variant="default"
                    leftSection={<IconArrowLeft size={18} />}
                    onClick={back}
                    disabled={isSubmitting}
                  >
                    Quay lại
                  </Button>
                  <Button
                    type="submit"
                    loading={isSubmitting}
                    rightSection={step === LAST ? <IconCheck size={18} /> : <IconArrowRight size={18} />}
                  >
                    {step === LAST ? 'Bắt đầu sử dụng' : 'Tiếp tục'}
                  </Button>
                </Group>
              </Container>
            </Box>
          )}
        </Stack>
      </form>
    </FormProvider>
  );
};
