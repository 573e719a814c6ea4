// Why a finding was made, and the records of a client.

const whyOf = () => null;
const addWhy = () => {};
const clientRecords = () => null;
const addRecords = () => {};
