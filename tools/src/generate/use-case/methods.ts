/** The method of an aggregate. It sets `changedAt` if the aggregate has it. */
export function aggregateMethod(aggregate: string): string {
  const change = aggregate.includes('changedAt') ? '\n    this.state = { ...this.state, changedAt: at };' : '';
  return `  __useCase__(at: Date): void {${change}
    this.record(new __Event__DomainEvent(this.id, at));
  }`;
}

export const projectorMethod = `  @OnDomainEvent(__Event__DomainEvent)
  async __useCase__({ __aggregate__Id, __eventTime__ }: __Event__DomainEvent): Promise<void> {
    await this.currentTransaction.manager.query(
      'UPDATE __aggregate_snake___summaries SET changed_at = $2 WHERE __aggregate_snake___id = $1',
      [__aggregate__Id, __eventTime__],
    );
  }`;

export const routeMethod = `  @Post(':__aggregate__Id/__use-case-name__')
  @HttpCode(204)
  @Idempotent()
  @ApiOperation({ summary: '__Use case__' })
  @ApiNoContentResponse()
  @ApiNotFoundResponse({ description: 'The __aggregate_words__ does not exist, or it is not yours' })
  async __useCase__(
    @CurrentViewer() viewer: Viewer,
    @Param('__aggregate__Id', IdPipe) __aggregate__Id: string,
  ): Promise<void> {
    await this.commandBus.execute(new __UseCase__Command(__aggregate__Id, viewer));
  }`;

/** The rule of the route, and its row in the access matrix: for the owner and for support. */
export const routeName = 'POST /__aggregates-name__/:__aggregate__Id/__use-case-name__';
export const routeRule = `'${routeName}': own.or('support')`;
export const routeRow = `  ${routeName}  -   -   0   0   0   0   +   0   0   0   -   +   +`;
