export const ChatPage = () => <div />;
