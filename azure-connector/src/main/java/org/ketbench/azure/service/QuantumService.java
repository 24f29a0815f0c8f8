package org.ketbench.azure.service;

import java.util.List;
import java.util.stream.Stream;

/**
 * A workspace's operations, each one call. Nothing is tried again here. Every method throws {@link
 * ServiceException}.
 */
public interface QuantumService {

  WorkspaceId workspace();

  List<Provider> providers();

  List<Quota> quotas();

  /**
   * Creates a job, or finds the one that the same creation made before.
   *
   * @param id a GUID that the client chose
   */
  Job putJob(String id, JobCreation creation);

  Job job(String id);

  Page<Job> jobs(Query query);

  /** All jobs that the query finds, fetched page by page as the stream is read. */
  default Stream<Job> allJobs(Query query) {
    return Pages.stream(query, this::jobs);
  }

  /** Asks to cancel; whether it was, the job's status tells later. */
  void cancel(String id);

  void delete(String id);

  void update(String id, JobUpdate change);

  Session openSession(String id, SessionCreation creation);

  Session closeSession(String id);

  Session session(String id);

  Page<Session> sessions(Query query);

  Page<Job> sessionJobs(String id, Query query);

  /** Jobs outside sessions, and sessions. */
  Page<Item> items(Query query);

  /** Something a workspace holds at its top. */
  sealed interface Item {
    /** A job outside sessions. */
    record JobItem(Job job) implements Item {}

    /** A session. */
    record SessionItem(Session session) implements Item {}
  }

  /** A grant for a container, which is created if it is not there. */
  SignedUri containerUri(String container);

  /** A grant for a blob. */
  SignedUri blobUri(String container, String blob);

  Storage storage();
}
