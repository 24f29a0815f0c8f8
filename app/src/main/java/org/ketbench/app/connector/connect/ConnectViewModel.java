package org.ketbench.app.connector.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.ketbench.app.command.Availability;
import org.ketbench.app.connector.work.Connector;
import org.ketbench.app.connector.work.Current;
import org.ketbench.app.connector.work.Entrance;
import org.ketbench.app.connector.work.Newest;
import org.ketbench.app.connector.work.Note;
import org.ketbench.app.connector.work.OpenWorkspace;
import org.ketbench.app.connector.work.Trouble;
import org.ketbench.app.text.Texts;
import org.ketbench.azure.workspace.Address;
import org.ketbench.azure.workspace.AddressBook;
import org.ketbench.azure.workspace.ConnectionString;
import org.ketbench.azure.workspace.Discovery;
import org.ketbench.azure.workspace.Entry;
import org.ketbench.azure.workspace.SignIn;

/** The list of workspaces, and one that is being added. */
public final class ConnectViewModel {
  private static final Texts TEXTS = Texts.beside(ConnectViewModel.class);

  private final Current current;
  private final Entrance entrance;
  private final Consumer<String> added;
  private final Newest working;
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty tenant = new SimpleStringProperty("");
  private final ObjectProperty<SignIn> way = new SimpleObjectProperty<>(SignIn.BROWSER);
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(Reading.of(""));
  private final ReadOnlyObjectWrapper<Availability> addable;
  private final ReadOnlyObjectWrapper<Note> message = new ReadOnlyObjectWrapper<>(Note.NONE);
  private final ReadOnlyObjectWrapper<DeviceCode> code =
      new ReadOnlyObjectWrapper<>(DeviceCode.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<List<Known>> known = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<Discovery.Found>> found =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> tenants =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Tried> tried = new ReadOnlyObjectWrapper<>(Tried.NOTHING);

  /**
   * A workspace of the list.
   *
   * @param entry null for the one on this computer
   * @param who signed in there; empty where nobody has to, or did
   */
  public record Known(String name, @Nullable Entry entry, String who) {}

  /**
   * What may be done in a workspace.
   *
   * @param workspace its name; empty where nothing was tried
   */
  public record Tried(String workspace, List<Access> access) {
    static final Tried NOTHING = new Tried("", List.of());

    public Tried {
      access = List.copyOf(access);
    }
  }

  /**
   * @param added hears of a workspace that was added, by its name; or that the list has changed, by
   *     an empty one
   */
  public ConnectViewModel(Current current, Entrance entrance, Consumer<String> added) {
    this.current = current;
    this.entrance = entrance;
    this.added = added;
    working = new Newest(current.tasks());
    addable = new ReadOnlyObjectWrapper<>(Availability.because(TEXTS.get("reason.address")));
    address.subscribe((_, text) -> read(text));
    name.subscribe((_, _) -> update());
    busy.subscribe((_, _) -> update());
    current.connector().subscribe(_ -> list());
    current.name().subscribe((_, _) -> tried.set(Tried.NOTHING));
  }

  /** A connection string, a path, the address of a secret, or a name, as it is typed. */
  public StringProperty address() {
    return address;
  }

  /** How the workspace is to be called here. */
  public StringProperty name() {
    return name;
  }

  /** The tenant to sign in to; empty for the usual one. */
  public StringProperty tenant() {
    return tenant;
  }

  public ObjectProperty<SignIn> way() {
    return way;
  }

  /** What the address says. */
  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Availability> addable() {
    return addable.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Note> message() {
    return message.getReadOnlyProperty();
  }

  /** What to type where, while somebody signs in by a code. */
  public ReadOnlyObjectProperty<DeviceCode> code() {
    return code.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<List<Known>> known() {
    return known.getReadOnlyProperty();
  }

  /** Workspaces that were found after a sign-in. */
  public ReadOnlyObjectProperty<List<Discovery.Found>> found() {
    return found.getReadOnlyProperty();
  }

  /** Tenants that can be chosen, once that is known. */
  public ReadOnlyObjectProperty<List<String>> tenants() {
    return tenants.getReadOnlyProperty();
  }

  /** What may be done in the workspace that was asked for last. */
  public ReadOnlyObjectProperty<Tried> tried() {
    return tried.getReadOnlyProperty();
  }

  private void read(String text) {
    Reading before = reading.get();
    Reading now = Reading.of(text);
    reading.set(now);
    if (name.get().isEmpty() || name.get().equals(before.name())) {
      name.set(now.name());
    }
    update();
  }

  private void update() {
    Reading now = reading.get();
    String reason =
        busy.get()
            ? TEXTS.get("reason.busy")
            : switch (now.kind()) {
              case NOTHING -> TEXTS.get("reason.address");
              case WRONG -> now.lines().getFirst();
              default -> name.get().isBlank() ? TEXTS.get("reason.name") : "";
            };
    addable.set(Availability.because(reason));
  }

  private @Nullable String chosenTenant() {
    return tenant.get().isBlank() ? null : tenant.get().strip();
  }

  /** Adds the workspace of the address, signing in first where that is needed. */
  public void add() {
    Connector connector = current.connector().get();
    if (connector == null || !addable.get().isAvailable()) {
      return;
    }
    String text = address.get().strip();
    String called = name.get().strip();
    SignIn how = reading.get().kind().needsSignIn() ? way.get() : SignIn.KEY;
    String whose = chosenTenant();
    work(
        () -> {
          Address whole = resolved(connector, text, how, whose);
          return connector.book().add(called, whole, how == SignIn.KEY ? SignIn.DEFAULT : how);
        },
        entry -> {
          address.set("");
          name.set("");
          message.set(
              Note.told(
                  entry.signIn() == SignIn.KEY
                      ? TEXTS.get("added.key", entry.name(), connector.secrets().where())
                      : TEXTS.get("added.signIn", entry.name(), entry.signIn().title())));
          list();
          added.accept(entry.name());
        });
  }

  private Address resolved(Connector connector, String text, SignIn how, @Nullable String whose) {
    if (ConnectionString.looksLike(text) && how == SignIn.KEY) {
      return ConnectionString.parse(text);
    }
    if (how.asks()) {
      entrance.signIn(connector, how, whose, this::tellCode);
    }
    if (ConnectionString.looksLike(text)) {
      return ConnectionString.parse(text);
    }
    return entrance.resolve(connector, text, how, whose);
  }

  private void tellCode(String words) {
    current
        .tasks()
        .show(
            () -> {
              if (busy.get()) {
                code.set(DeviceCode.of(words));
              }
            });
  }

  /** Signs in and lists the workspaces that can be seen then. */
  public void discover() {
    Connector connector = current.connector().get();
    if (connector == null) {
      return;
    }
    SignIn how = way.get() == SignIn.KEY ? SignIn.DEFAULT : way.get();
    String whose = chosenTenant();
    record Seen(List<Discovery.Found> workspaces, List<String> tenants) {}
    work(
        () -> {
          if (how.asks()) {
            entrance.signIn(connector, how, whose, this::tellCode);
          }
          Discovery discovery = entrance.discovery(connector, how, whose);
          List<Discovery.Found> all = new ArrayList<>();
          for (Discovery.Subscription each : discovery.subscriptions()) {
            all.addAll(discovery.workspaces(each.id()));
          }
          return new Seen(all, discovery.tenants());
        },
        seen -> {
          found.set(List.copyOf(seen.workspaces()));
          tenants.set(seen.tenants());
          message.set(
              Note.told(TEXTS.get("found", seen.workspaces().size(), seen.tenants().size())));
        });
  }

  /** Takes one of those that were found. */
  public void take(Discovery.Found chosen) {
    address.set(chosen.workspace().path());
    name.set(chosen.workspace().name());
  }

  /** Reads the list of workspaces. */
  public void list() {
    Connector connector = current.connector().get();
    if (connector != null) {
      current.tasks().run(() -> read(connector), known::set, this::failed);
    }
  }

  private static List<Known> read(Connector connector) {
    List<Known> all = new ArrayList<>();
    all.add(new Known(AddressBook.LOCAL, null, ""));
    for (Entry entry : connector.book().entries()) {
      String who = connector.credentials().signedIn(entry.signIn(), entry.tenant()).orElse("");
      all.add(new Known(entry.name(), entry, who));
    }
    return all;
  }

  /** Forgets a workspace and its key. */
  public void remove(String workspace) {
    Connector connector = current.connector().get();
    if (connector != null) {
      work(
          () -> {
            connector.close(workspace);
            return connector.book().remove(workspace);
          },
          _ -> changed(TEXTS.get("removed", workspace)));
    }
  }

  /** Signs in to a workspace of the list. */
  public void signIn(Known one, Runnable then) {
    Connector connector = current.connector().get();
    Entry entry = one.entry();
    if (connector == null) {
      return;
    }
    work(
        () -> {
          if (entry != null && entry.signIn().asks()) {
            entrance.signIn(connector, entry.signIn(), entry.tenant(), this::tellCode);
          }
          return one;
        },
        _ -> {
          current
              .open()
              .filter(at -> at.name().equals(one.name()))
              .ifPresent(OpenWorkspace::signedIn);
          changed("");
          then.run();
        });
  }

  /** Forgets who signed in to a workspace of the list. */
  public void signOut(Known one) {
    Connector connector = current.connector().get();
    Entry entry = one.entry();
    if (connector != null && entry != null) {
      work(
          () -> {
            connector.close(one.name());
            connector.credentials().signOut(entry.signIn(), entry.tenant());
            return one;
          },
          _ -> changed(TEXTS.get("signedOut", one.name())));
    }
  }

  private void changed(String said) {
    message.set(Note.told(said));
    list();
    added.accept("");
  }

  /** Tries what may be done in a workspace of the list, which is opened for that. */
  public void checkAccess(Known one) {
    Connector connector = current.connector().get();
    if (connector != null) {
      work(
          () -> new Tried(one.name(), Access.of(connector.workspace(one.name()), one.who())),
          tried::set);
    }
  }

  private <T> void work(java.util.function.Supplier<T> what, Consumer<T> done) {
    busy.set(true);
    message.set(Note.NONE);
    working.ask(
        _ -> what.get(),
        value -> {
          busy.set(false);
          code.set(DeviceCode.NONE);
          done.accept(value);
        },
        this::failed);
  }

  /** Waits no longer for what is going on, such as a sign-in that nobody will complete. */
  public void cancel() {
    working.drop();
    busy.set(false);
    code.set(DeviceCode.NONE);
    message.set(Note.told(TEXTS.get("cancelled")));
  }

  private void failed(Trouble trouble) {
    busy.set(false);
    code.set(DeviceCode.NONE);
    message.set(Note.of(trouble));
  }
}
