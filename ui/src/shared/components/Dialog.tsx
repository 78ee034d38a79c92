import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";

import "./Dialog.css";

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** `alertdialog` for a question that has to be answered. */
  role?: "dialog" | "alertdialog";
  width?: "narrow" | "normal" | "wide";
  children: ReactNode;
};

/** A dialog over the window: takes the focus, gives it back, closes by Escape or a click beside it. */
export function Dialog({ title, isOpen, onClose, role = "dialog", width = "normal", children }: Props) {
  return (
    <ModalOverlay
      className="dialog-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
    >
      <Modal className={`dialog-frame dialog-${width}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the foot of a dialog or form; the one that goes on comes last. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
