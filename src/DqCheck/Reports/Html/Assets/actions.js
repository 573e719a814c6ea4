// What can be done in the page served by the worker: accepting findings. A report that was sent as a file has none of it.

const offerAcceptance = () => {};
