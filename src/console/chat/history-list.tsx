export const HistoryList = () => <div />;
