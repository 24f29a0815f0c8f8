package org.ketbench.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Offer;
import org.ketbench.azure.target.OfferPrices;
import org.ketbench.azure.target.Prices;
import org.ketbench.azure.workspace.Connections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
    name = "offers",
    description = "Show what providers offer to a workspace's account, and use its prices.")
final class WorkspaceOffersCommand implements Callable<Integer> {
  @ParentCommand private WorkspaceCommand parent;

  @Parameters(paramLabel = "NAME", description = "The workspace.")
  private String name;

  @Option(
      names = "--keep",
      description = "Use the prices that are understood from now on, before the published ones.")
  private boolean keep;

  @Override
  public Integer call() {
    return ConnectorSession.run(
        () -> {
          Connections.Managed managed =
              NamedWorkspaces.ofUser(ConnectorSession.folder(), _ -> {})
                  .connections()
                  .managed(name);
          String subscription = managed.workspace().subscription();
          List<Offer> offers = managed.account().offers(subscription, managed.location());
          List<Offer.Suite> suites = managed.account().suites(subscription);
          JsonNode understood =
              OfferPrices.understood(
                  offers,
                  Prices.standard(),
                  Catalogue.standard(),
                  LocalDate.now(ZoneOffset.UTC).toString());
          if (keep) {
            write(ConnectorSession.offers(name), understood);
          }
          show(offers, suites, understood);
          return ExitCode.DONE;
        });
  }

  private static void write(Path file, JsonNode understood) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw ConnectorSession.failure(
          ExitCode.FAILED, "cannot-write", "Cannot make the folder " + file.getParent() + ".");
    }
    SourceFiles.write(file, out -> out.append(understood.toPrettyString()));
  }

  private void show(List<Offer> offers, List<Offer.Suite> suites, JsonNode understood) {
    Console console = parent.console();
    if (console.json()) {
      Json.print(console.out(), json -> write(json, offers, suites, understood));
      return;
    }
    for (Offer offer : offers) {
      console.out().printf("%s  %s  %s%n", offer.provider(), offer.plan(), offer.name());
      offer.prices().forEach((id, text) -> console.out().printf("    %s: %s%n", id, text));
    }
    for (Offer.Suite suite : suites) {
      console.out().printf("%s  %s  %s%n", suite.id(), suite.name(), suite.minutes());
    }
    int figures = 0;
    for (JsonNode tariff : understood.path("tariffs")) {
      figures += tariff.size();
    }
    console
        .out()
        .printf(
            "%d figures are understood%s.%n",
            figures, keep ? " and used from now on" : figures > 0 ? "; --keep uses them" : "");
  }

  private static void write(
      JsonGenerator json, List<Offer> offers, List<Offer.Suite> suites, JsonNode understood)
      throws IOException {
    json.writeArrayFieldStart("offers");
    for (Offer offer : offers) {
      json.writeStartObject();
      json.writeStringField("provider", offer.provider());
      json.writeStringField("plan", offer.plan());
      json.writeStringField("name", offer.name());
      json.writeArrayFieldStart("targets");
      for (String target : offer.targets()) {
        json.writeString(target);
      }
      json.writeEndArray();
      write(json, "prices", offer.prices());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("suites");
    for (Offer.Suite suite : suites) {
      json.writeStartObject();
      json.writeStringField("id", suite.id());
      json.writeStringField("name", suite.name());
      write(json, "minutes", suite.minutes());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("understood");
    json.writeRawValue(understood.toString());
  }

  private static void write(JsonGenerator json, String field, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, String> each : values.entrySet()) {
      json.writeStringField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }
}
