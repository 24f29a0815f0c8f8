package org.ketbench.azure.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.policy.CacheKey;
import org.ketbench.azure.policy.ProviderRest;
import org.ketbench.azure.policy.Spending;
import org.ketbench.azure.service.Availability;
import org.ketbench.azure.service.Provider;
import org.ketbench.azure.service.TargetStatus;
import org.ketbench.azure.target.Catalogue;
import org.ketbench.azure.target.Fit;
import org.ketbench.azure.target.Obstacle;
import org.ketbench.azure.target.OptionValues;
import org.ketbench.azure.target.PriceRange;
import org.ketbench.azure.target.QueueTime;
import org.ketbench.azure.target.Target;

/** Says what a submission would be: whether it can run, when, and at what price. */
public final class Planner {
  private final Desk desk;

  public Planner(Desk desk) {
    this.desk = desk;
  }

  /** A target of the workspace. */
  public record Offered(Target target, TargetStatus status) {}

  /** What the workspace has, in its order. */
  public List<Offered> targets() {
    List<Offered> all = new ArrayList<>();
    for (Provider provider : desk.patience().call(desk.service()::providers)) {
      for (TargetStatus status : provider.targets()) {
        all.add(new Offered(target(status, provider.id()), status));
      }
    }
    return all;
  }

  /** A target of the workspace by its id; nothing where it does not have it. */
  public Optional<Offered> offered(String id) {
    return targets().stream().filter(each -> each.target().id().equalsIgnoreCase(id)).findFirst();
  }

  /** Why a target cannot be had that the workspace does not have. */
  public Obstacle missing(String id) {
    return missing(id, targets());
  }

  private Target target(TargetStatus status, String provider) {
    return desk.catalogue()
        .find(status.id())
        .map(target -> target.with(status.qubits(), status.maxShots()))
        .orElseGet(() -> Catalogue.unknown(status.id(), provider, status.qubits()));
  }

  public Plan plan(CircuitSource source, ExecutionProfile profile) {
    return plan(source, profile, targets());
  }

  /** A plan for one of the targets that were asked for before. */
  public Plan plan(CircuitSource source, ExecutionProfile profile, List<Offered> offered) {
    String wanted = profile.target().toLowerCase(Locale.ROOT);
    Optional<Offered> found =
        offered.stream()
            .filter(each -> each.target().id().toLowerCase(Locale.ROOT).equals(wanted))
            .findFirst();
    Target target =
        found
            .map(Offered::target)
            .or(() -> desk.catalogue().find(wanted))
            .orElseGet(() -> Catalogue.unknown(profile.target(), "", null));
    TargetStatus status = found.map(Offered::status).orElse(null);
    Fit fit =
        Fit.of(
            new Fit.Wish(source.circuit(), profile.shots(), profile.defer()),
            target,
            desk.catalogue().offering(taking(offered)));
    OptionValues options = OptionValues.of(target, profile.options());
    Optional<PriceRange> price =
        profile.shots() < 1 || !fit.translation().isFaithful()
            ? Optional.empty()
            : desk.prices().of(target, fit.translation(), profile.shots(), options.values());
    Spending.Price known =
        new Spending.Price(
            price.map(PriceRange::entry).orElse(null),
            price.map(PriceRange::assumed).orElse(false),
            target.kind() == Target.Kind.HARDWARE);
    Spending spending =
        Spending.of(desk.ledger().budget(), desk.workspace(), known, desk.time().now());
    String key = key(fit, target, profile, options);
    String cached = desk.ledger().papers().remembered(key).orElse(null);
    return new Plan(
        source,
        profile,
        target,
        status,
        fit,
        options,
        price,
        spending,
        availability(profile.target(), target, status, offered),
        key,
        cached);
  }

  /** Targets that may be advised: those that take jobs, and of which it is known what they do. */
  private List<Target> taking(List<Offered> offered) {
    return offered.stream()
        .filter(each -> desk.catalogue().find(each.target().id()).isPresent())
        .filter(each -> each.status().availability() != Availability.UNAVAILABLE)
        .map(Offered::target)
        .toList();
  }

  private static String key(
      Fit fit, Target target, ExecutionProfile profile, OptionValues options) {
    Map<String, Object> all = new HashMap<>(options.values());
    if (profile.seed() != null) {
      all.put("seed", profile.seed());
    }
    return CacheKey.of(
        fit.translation().program(),
        fit.translation().format().results() + fit.translation().results().toJson(),
        target.id(),
        profile.shots(),
        all);
  }

  private List<Obstacle> availability(
      String wanted, Target target, @Nullable TargetStatus status, List<Offered> offered) {
    if (status == null) {
      return List.of(missing(wanted, offered));
    }
    if (status.availability() == Availability.UNAVAILABLE) {
      return List.of(
          new Obstacle(
              Obstacle.Kind.UNAVAILABLE,
              null,
              "%s takes no jobs now.".formatted(target.name()),
              List.of(
                  new Obstacle.Fix(
                      Obstacle.Remedy.WAIT,
                      "",
                      "wait"
                          + (status.averageQueueTime() == null || status.averageQueueTime().isZero()
                              ? ""
                              : "; its queue is " + QueueTime.text(status.averageQueueTime()))))));
    }
    return resting(target);
  }

  private List<Obstacle> resting(Target target) {
    Duration rest =
        ProviderRest.left(
            desk.ledger().jobs().ended(desk.workspace(), target.provider(), ProviderRest.JOBS),
            desk.time().now());
    return rest.isZero()
        ? List.of()
        : List.of(
            new Obstacle(
                Obstacle.Kind.UNAVAILABLE,
                null,
                "The provider '%s' has failed too often and is left alone for %d seconds."
                    .formatted(target.provider(), Math.max(1, rest.toSeconds())),
                List.of(
                    new Obstacle.Fix(Obstacle.Remedy.WAIT, "", "wait, or use another target"))));
  }

  private Obstacle missing(String wanted, List<Offered> offered) {
    List<String> names = offered.stream().map(each -> each.target().id()).toList();
    Optional<String> successor = desk.catalogue().successor(wanted);
    if (successor.isPresent()) {
      return new Obstacle(
          Obstacle.Kind.RETIRED,
          null,
          "The target '%s' is no more.".formatted(wanted),
          List.of(
              new Obstacle.Fix(
                  Obstacle.Remedy.OTHER_TARGET, successor.get(), "use " + successor.get())));
    }
    List<String> like = desk.catalogue().like(wanted, names);
    return new Obstacle(
        Obstacle.Kind.UNAVAILABLE,
        null,
        "The workspace '%s' has no target '%s'.".formatted(desk.workspace(), wanted),
        like.isEmpty()
            ? List.of()
            : List.of(
                new Obstacle.Fix(
                    Obstacle.Remedy.OTHER_TARGET,
                    like.getFirst(),
                    "did you mean "
                        + like.stream().collect(Collectors.joining(" or "))
                        + "? ketbench targets lists all")));
  }
}
