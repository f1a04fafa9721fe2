"""What the host is doing now."""

import datetime
import threading


class State:
    def __init__(self) -> None:
        self.skipped = self.interrupted = self.stopping_generation = False
        self.job, self.job_no, self.job_count, self.job_timestamp = "", 0, 0, "0"
        self.sampling_step = self.sampling_steps = 0
        self.textinfo = None
        self.server_command = None
        self._signal = threading.Condition()

    def begin(self, job: str | None = None) -> None:
        self.sampling_step = self.job_no = 0
        self.job_count = -1
        self.job_timestamp = datetime.datetime.now().strftime("%Y%m%d%H%M%S")
        self.skipped = self.interrupted = self.stopping_generation = False
        self.textinfo, self.job = None, job or "(unknown)"

    def end(self) -> None:
        self.job, self.job_count = "", 0

    def nextjob(self) -> None:
        self.job_no += 1
        self.sampling_step = 0

    def skip(self) -> None:
        self.skipped = True

    def interrupt(self) -> None:
        self.interrupted = True

    def stop_generating(self) -> None:
        self.stopping_generation = True

    def request_restart(self) -> None:
        self.interrupt()
        with self._signal:
            self.server_command = "restart"
            self._signal.notify_all()

    def wait_for_server_command(self, timeout: float) -> str | None:
        with self._signal:
            self._signal.wait_for(lambda: self.server_command, timeout)
            command, self.server_command = self.server_command, None
            return command

    def dict(self) -> dict[str, object]:
        names = (
            "skipped", "interrupted", "stopping_generation", "job", "job_count", "job_timestamp", "job_no",
            "sampling_step", "sampling_steps",
        )  # fmt: skip
        return {name: getattr(self, name) for name in names}
