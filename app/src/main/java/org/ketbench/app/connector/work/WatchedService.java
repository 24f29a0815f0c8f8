package org.ketbench.app.connector.work;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ketbench.azure.policy.Classification;
import org.ketbench.azure.policy.Reaction;
import org.ketbench.azure.policy.Timekeeper;
import org.ketbench.azure.service.QuantumService;
import org.ketbench.azure.service.ServiceException;
import org.ketbench.azure.service.Storage;

/** Listens to the calls of a service, to know at any time whether it can be reached. */
final class WatchedService {
  private static final int SERVER_FAILS = 500;

  private final Timekeeper time;
  private final Consumer<Health> listener;
  private Health last;

  WatchedService(Timekeeper time, Consumer<Health> listener) {
    this.time = time;
    this.listener = listener;
    last = new Health(Health.State.GOOD, "", time.now());
  }

  synchronized Health last() {
    return last;
  }

  QuantumService of(QuantumService service) {
    Storage storage = wrapped(Storage.class, service.storage());
    QuantumService watched = wrapped(QuantumService.class, service);
    return handled(
        QuantumService.class,
        (_, method, arguments) ->
            method.getName().equals("storage") ? storage : called(method, watched, arguments));
  }

  private <T> T wrapped(Class<T> type, T target) {
    return handled(type, (_, method, arguments) -> listened(method, target, arguments));
  }

  private static <T> T handled(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object listened(Method method, Object target, @Nullable Object[] arguments)
      throws Throwable {
    try {
      Object value = called(method, target, arguments);
      heard(Health.State.GOOD, "");
      return value;
    } catch (ServiceException failure) {
      heard(state(failure), String.valueOf(failure.getMessage()));
      throw failure;
    }
  }

  private static @Nullable Object called(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static Health.State state(ServiceException failure) {
    if (Classification.of(failure) == Reaction.SIGN_IN_AGAIN) {
      return Health.State.SIGNED_OUT;
    }
    // A service that refuses something answers all the same.
    return failure.status() == 0 || failure.status() >= SERVER_FAILS
        ? Health.State.TROUBLED
        : Health.State.GOOD;
  }

  private void heard(Health.State state, String why) {
    Health changed;
    synchronized (this) {
      // Calls that were under way, and grants of storage, say nothing about a sign-in that ended.
      if (last.state() == state || last.state() == Health.State.SIGNED_OUT) {
        return;
      }
      changed = new Health(state, why, time.now());
      last = changed;
    }
    listener.accept(changed);
  }

  /** Forgets that the sign-in had ended. */
  void signedIn() {
    synchronized (this) {
      last = new Health(Health.State.TROUBLED, "", time.now());
    }
    heard(Health.State.GOOD, "");
  }
}
