package org.ketbench.app.connector.jobs;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.ledger.AuditEntry;

/** What was done with a job, by whom. */
final class AuditPage {
  private static final Texts TEXTS = Texts.beside(AuditPage.class);

  private final ListView<AuditEntry> list = new ListView<>();

  AuditPage(JobViewModel model) {
    list.setId("job-audit");
    list.getStyleClass().add("edge-to-edge");
    list.setAccessibleText(TEXTS.get("audit.list"));
    list.setPlaceholder(new Label(TEXTS.get("audit.none")));
    list.setCellFactory(_ -> new Cell());
    model
        .paper()
        .subscribe(
            paper -> {
              if (paper == null) {
                list.getItems().clear();
              } else {
                list.getItems().setAll(paper.audit());
              }
            });
  }

  Node node() {
    return list;
  }

  private static final class Cell extends ListCell<AuditEntry> {
    Cell() {
      setWrapText(true);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable AuditEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (entry == null || empty) {
        setText(null);
        return;
      }
      String request =
          entry.request().isEmpty()
              ? ""
              : TEXTS.get("audit.request", entry.request(), entry.status());
      setText(
          TEXTS.get(
              "audit.line",
              Long.toString(entry.number()),
              entry.at().toString(),
              entry.actor(),
              entry.action(),
              entry.detail() + request));
    }
  }
}
