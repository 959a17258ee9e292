// The API page: everything it shows comes from this server.
window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
});
